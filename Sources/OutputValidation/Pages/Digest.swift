/// A 64-bit digest of a short name, for comparing ids and addresses without keeping their text.
///
/// FNV-1a with a final mix (Fowler, Noll, Vo; the mix is that of SplitMix64). Not meant against an adversary: ids and
/// addresses are ours. With a million names the chance that any two collide is below one in ten million.
///
/// - Complexity: O(length of the name).
func nameDigest(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    return hash ^ (hash >> 31)
}
