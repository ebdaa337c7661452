--------------- MODULE PageFaultStableAddressSpaceReachability ----------------
(*****************************************************************************)
(* What must be possible in PageFaultStableAddressSpace, denied: TLC looks   *)
(* for violations only. Each invariant must be violated, and its             *)
(* counterexample is a way there.                                            *)
(*****************************************************************************)
EXTENDS PageFaultStableAddressSpace

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
