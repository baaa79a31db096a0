// What the browser checks share.
import {chromium} from 'playwright-core';

/// Starts the system's Chromium, or the one that CHROMIUM names.
export function launch() {
  return chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic']});
}

/// The pages named on the command line; without any there is nothing to check, which is a failure.
export function pagesGiven(program) {
  const pages = process.argv.slice(2);
  if (pages.length > 0) return pages;
  console.error(`${program}: no pages given`);
  process.exit(2);
}
