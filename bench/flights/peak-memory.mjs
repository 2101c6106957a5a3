// Preloaded into a child: says on standard error how much memory it took at most, in MB.
process.on('exit', () => {
  process.stderr.write(`\npeak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
});
