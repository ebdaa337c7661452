---------------------- MODULE OomReaperV4_13Reachability ----------------------
(*****************************************************************************)
(* What must be possible in OomReaperV4_13, denied: TLC looks for violations *)
(* only. Each invariant must be violated, and its counterexample is a way    *)
(* there.                                                                    *)
(*****************************************************************************)
EXTENDS OomReaperV4_13

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
