// fork and exec with limits in between: posix_spawn sets no limits, and Swift has no fork.
#define _GNU_SOURCE
#include "confined.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

static int limit(int resource, unsigned long value) {
    struct rlimit both = {value, value};
    return setrlimit(resource, &both);
}

// Between fork and exec of a program with threads only async-signal-safe calls are allowed; all of these are.
static void become(
    const char *program, char *const arguments[], const int streams[3], struct confinement limits, int report) {
    static char *const environment[] = {"LC_ALL=C", NULL};
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_DFL);
    // Out of the way first, so that no stream overwrites another one.
    int moved[3];
    for (int index = 0; index < 3; index++) {
        moved[index] = fcntl(streams[index], F_DUPFD_CLOEXEC, 3);
        if (moved[index] < 0) goto failed;
    }
    for (int index = 0; index < 3; index++) {
        if (dup2(moved[index], index) < 0) goto failed;
    }
    if (setpgid(0, 0) != 0) goto failed;
    // Only the three streams go on. The program opens everything closed on exec; this is for what it did not open, and kernels
    // before 5.11 do without.
    (void)close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
    if (limit(RLIMIT_CORE, 0) != 0 || limit(RLIMIT_FSIZE, 0) != 0 || limit(RLIMIT_CPU, limits.cpu_seconds) != 0
        || limit(RLIMIT_AS, limits.address_bytes) != 0) {
        goto failed;
    }
    execve(program, arguments, environment);
failed:;
    int code = errno;
    ssize_t written = write(report, &code, sizeof code);
    (void)written;
    _exit(127);
}

int confined_start(
    const char *program, char *const arguments[], int input, int output, int errors, struct confinement limits,
    pid_t *child) {
    int report[2];
    if (pipe2(report, O_CLOEXEC) != 0) return errno;
    const int streams[3] = {input, output, errors};
    pid_t process = fork();
    if (process < 0) {
        int code = errno;
        close(report[0]);
        close(report[1]);
        return code;
    }
    if (process == 0) become(program, arguments, streams, limits, report[1]);
    close(report[1]);
    // From both sides, so that the group exists whoever comes first.
    setpgid(process, process);
    int code = 0;
    ssize_t count;
    do {
        count = read(report[0], &code, sizeof code);
    } while (count < 0 && errno == EINTR);
    close(report[0]);
    *child = process;
    return count == sizeof code ? code : 0;
}

int confined_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno; }

int confined_memory(const void *bytes, size_t count) {
    int file = memfd_create("input", MFD_CLOEXEC);
    if (file < 0) return -1;
    size_t done = 0;
    while (done < count) {
        ssize_t written = write(file, (const char *)bytes + done, count - done);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0 || written > (ssize_t)(count - done)) break;
        done += (size_t)written;
    }
    if (done < count || lseek(file, 0, SEEK_SET) != 0) {
        int code = errno;
        close(file);
        errno = code;
        return -1;
    }
    return file;
}
