// Says at the end of a process what it took: seconds of CPU (all threads), of wall time, and megabytes at its peak.
const started = performance.now();

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const figures = {
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    wall: (performance.now() - started) / 1000,
    memory: maxRSS / 1024,
  };
  process.stderr.write(`meter:${JSON.stringify(figures)}\n`);
});
