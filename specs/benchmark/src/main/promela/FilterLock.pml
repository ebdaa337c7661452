/*
 * Peterson's filter lock for N processes, N from 2 to 7 (spin -a -DN=5).
 *
 * One Promela step is one step of the protocol: the places are ncs, climb, arrive, wait and cs, as in FilterLock.tla, so
 * the states that Spin stores are the distinct states of TLC. Processes are numbered from 0 here.
 */
#ifndef N
#define N 3
#endif
#define self _pid

byte level[N];
byte last[N];		/* last[0] is not used */
byte inside;		/* how many are at cs: for the assertion */

#define LOWER(k)	(self == k || level[k] < level[self])
#if N > 2
#define LOWER2	&& LOWER(2)
#else
#define LOWER2
#endif
#if N > 3
#define LOWER3	&& LOWER(3)
#else
#define LOWER3
#endif
#if N > 4
#define LOWER4	&& LOWER(4)
#else
#define LOWER4
#endif
#if N > 5
#define LOWER5	&& LOWER(5)
#else
#define LOWER5
#endif
#if N > 6
#define LOWER6	&& LOWER(6)
#else
#define LOWER6
#endif
#define ALONE	(LOWER(0) && LOWER(1) LOWER2 LOWER3 LOWER4 LOWER5 LOWER6)
#define MAY_PASS	(last[level[self]] != self || ALONE)

active [N] proctype Proc()
{
ncs:	true;
climb:	level[self]++;
	last[level[self]] = self;
	if
	:: MAY_PASS && level[self] < N - 1 -> goto climb
	:: d_step { MAY_PASS && level[self] == N - 1 -> inside++; assert(inside == 1) }
	fi;
	d_step { inside--; level[self] = 0 };
	goto ncs
}
