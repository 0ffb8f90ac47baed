Console.WriteLine("wiki benchmarks");
