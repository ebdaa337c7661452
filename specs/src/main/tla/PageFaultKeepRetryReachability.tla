-------------------- MODULE PageFaultKeepRetryReachability --------------------
(*****************************************************************************)
(* What must be possible in PageFaultKeepRetry, denied: TLC looks for        *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS PageFaultKeepRetry

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
