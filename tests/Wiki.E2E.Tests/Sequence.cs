// Chromium and the program share two cores: one journey at a time is faster than four that wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
