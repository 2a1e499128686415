#pragma once
#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

/// A file in memory that has a path under /proc/self/fd: libxlsxwriter writes to paths only, and a list of
/// an office's register has no business in a folder that others can read. Negative when there is none.
static inline int CXLSXWriter_memory_file(void) { return (int)syscall(SYS_memfd_create, "spreadsheet", 1u); }
