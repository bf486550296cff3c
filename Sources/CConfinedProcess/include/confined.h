#ifndef SITEGEN_CONFINED_H
#define SITEGEN_CONFINED_H

#include <stddef.h>
#include <sys/types.h>

/// What a child may use; beyond it the kernel refuses or ends it.
struct confinement {
    unsigned long cpu_seconds;
    unsigned long address_bytes;
};

/// Starts a program in a process group of its own, under limits that hold before its first instruction.
///
/// No shell, an empty environment but for LC_ALL=C, no descriptor but the three given; it can write no file and leave no
/// core. Returns 0, or errno of what failed, the start of the program itself included.
int confined_start(
    const char *program, char *const arguments[], int input, int output, int errors, struct confinement limits,
    pid_t *child);

/// A pipe both ends of which are closed on exec; 0, or errno. Without this step other children started meanwhile inherit it.
int confined_pipe(int ends[2]);

/// A file in memory with these bytes, at its beginning and closed on exec; -1 with errno where there is none.
int confined_memory(const void *bytes, size_t count);

#endif
