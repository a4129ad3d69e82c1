// GNU readline, and the Linux calls that Swift's Glibc module leaves out.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdio.h> // before readline.h, which uses FILE
#include <readline/readline.h>
#include <readline/history.h>
#include <sys/signalfd.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/statfs.h>
#include <sys/xattr.h>

/// RL_ISSTATE is a function-like macro, which Swift does not import.
static inline int cr_isstate(unsigned long state) { return RL_ISSTATE(state) != 0; }

/// Whether the last command cut text out, so that the next one adds to it: readline has no public
/// way to begin a new cut, nor to forget them.
extern int _rl_last_command_was_kill;

/// A file in memory; declared by <sys/mman.h> for GNU sources only.
extern int memfd_create(const char *name, unsigned int flags);

/// Capabilities of terminals, of the library that readline is linked with; its header defines
/// too many short names.
extern int tgetent(char *buffer, const char *terminal);
extern char *tgetstr(const char *name, char **area);

/// Keeps the memory of this process out of core files and away from other processes of the same
/// account: prctl is variadic, which Swift does not import. 0, or -1.
static inline int cr_hide_memory(void) { return prctl(PR_SET_DUMPABLE, 0UL, 0UL, 0UL, 0UL); }
