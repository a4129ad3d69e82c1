// GNU readline, and the Linux calls that Swift's Glibc module leaves out.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdio.h> // before readline.h, which uses FILE
#include <readline/readline.h>
#include <readline/history.h>
#include <sys/signalfd.h>
#include <sys/ioctl.h>

/// RL_ISSTATE is a function-like macro, which Swift does not import.
static inline int cr_isstate(unsigned long state) { return RL_ISSTATE(state) != 0; }

/// A file in memory; declared by <sys/mman.h> for GNU sources only.
extern int memfd_create(const char *name, unsigned int flags);
