---------------------- MODULE PageFaultV4_12Reachability ----------------------
(*****************************************************************************)
(* What must be possible in PageFaultV4_12, denied: TLC looks for violations *)
(* only. Each invariant must be violated, and its counterexample is a way    *)
(* there.                                                                    *)
(*****************************************************************************)
EXTENDS PageFaultV4_12

NeverRetryTaken ==
  ~RetryTaken

NeverRetryInReapedMm ==
  ~RetryInReapedMm

NeverReaperInsideFault ==
  ~ReaperInsideFault

NeverReaperGivesUp ==
  ~ReaperGivesUp

NeverWriterWaitsForFault ==
  ~WriterWaitsForFault

NeverRefusedAfterReap ==
  ~RefusedAfterReap
===============================================================================
