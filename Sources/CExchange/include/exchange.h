#ifndef SITEGEN_EXCHANGE_H
#define SITEGEN_EXCHANGE_H

/// Exchanges two existing names in one step (`renameat2` with `RENAME_EXCHANGE`).
///
/// Neither Swift's Glibc module nor its constants offer this call. Returns 0, or the `errno` of the failure.
int sitegen_exchange_names(const char *first, const char *second);

#endif
