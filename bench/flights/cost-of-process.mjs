// Preloaded into a child: says on standard error what it took: memory at most, and processor time of all threads.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const seconds = ((userCPUTime + systemCPUTime) / 1e6).toFixed(2);
  process.stderr.write(`\npeak ${Math.round(maxRSS / 1024)} MB, processor ${seconds} s\n`);
});
