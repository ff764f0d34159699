/* A clock that is wrong by as many seconds as the file named in THADS_FAULT_CLOCK_FILE says; what only counts seconds (CLOCK_MONOTONIC) goes on.
   tests/faults.sh compiles it, and a worker is started with it as LD_PRELOAD. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static long ahead(void)
{
    char text[24];
    const char *name = getenv("THADS_FAULT_CLOCK_FILE");
    int file = name ? open(name, O_RDONLY | O_CLOEXEC) : -1;
    ssize_t length = 0;
    if (file >= 0) {
        length = read(file, text, sizeof text - 1);
        close(file);
    }
    text[length > 0 ? length : 0] = 0;
    return atol(text);
}

int clock_gettime(clockid_t id, struct timespec *at)
{
    int result = (int)syscall(SYS_clock_gettime, id, at);
    if (result == 0 && id == CLOCK_REALTIME)
        at->tv_sec += ahead();
    return result;
}
