/*
 * Readers and writers who are served in the order in which they asked, N of them (spin -a -DN=3).
 *
 * The rules have no places, so every process stands in its loop for ever, and what is done in one step is a d_step: the
 * states that Spin stores are the distinct states of TLC.
 */
#ifndef N
#define N 3
#endif
#define self	_pid
#define BIT	(1 << self)

mtype = { READ, WRITE };

byte readers;		/* a bit for each actor */
byte writers;
chan waiting = [2 * N] of { mtype, byte };

active [N] proctype Actor()
{
	do
	:: d_step { !(waiting??[READ, eval(self)]) -> waiting!READ, self }
	:: d_step { !(waiting??[WRITE, eval(self)]) -> waiting!WRITE, self }
	:: d_step { readers & BIT -> readers = readers & ~BIT }
	:: d_step { writers & BIT -> writers = writers & ~BIT }
	od
}

active proctype Resource()
{
	byte who;

	do
	:: d_step {
		writers == 0 && waiting?[READ, who] ->
		waiting?READ, who;
		readers = readers | (1 << who);
		who = 0;
		assert(writers == 0)
	   }
	:: d_step {
		writers == 0 && readers == 0 && waiting?[WRITE, who] ->
		waiting?WRITE, who;
		writers = writers | (1 << who);
		who = 0;
		assert(readers == 0)
	   }
	od
}
