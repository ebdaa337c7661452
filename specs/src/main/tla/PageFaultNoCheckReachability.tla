--------------------- MODULE PageFaultNoCheckReachability ---------------------
(*****************************************************************************)
(* What must be possible in PageFaultNoCheck, denied: TLC looks for          *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS PageFaultNoCheck

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
===============================================================================
