#ifndef SITEGEN_EXCHANGE_H
#define SITEGEN_EXCHANGE_H

/// Exchanges two existing names in one step (`renameat2` with `RENAME_EXCHANGE`).
///
/// Neither Swift's Glibc module nor its constants offer this call. Returns 0, or the `errno` of the failure.
int sitegen_exchange_names(const char *first, const char *second);

/// Writes everything of the file system that holds the open file to the disk (`syncfs`).
///
/// One call for a whole site instead of one for each file. Returns 0, or the `errno` of the failure.
int sitegen_sync_file_system(int file);

#endif
