// Loaded into the command that is measured: at its end it writes down what it used, threads included.
const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread)
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const seconds = (user + system) / 1e6;
    writeFileSync(
      process.env.BLUEPENCIL_METER,
      JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1e3 }),
    );
  });
