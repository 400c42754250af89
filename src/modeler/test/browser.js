/** The browser that is installed, or the one that the variable CHROMIUM names. */

import { accessSync, constants } from 'node:fs';

import { chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'];

const executable = [process.env.CHROMIUM, ...PLACES].find(isExecutable);

/** Why browser tests skip; nothing where they run. In continuous integration they fail instead. */
export const skip = !executable && process.env.CI !== 'true' && 'No Chromium found: set CHROMIUM to one, or install it';

export function openBrowser() {
  if (!executable) {
    throw new Error('Continuous integration needs a Chromium');
  }
  return chromium.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  });
}

function isExecutable(path) {
  try {
    accessSync(path ?? '', constants.X_OK);
    return true;
  }
  catch {
    return false;
  }
}
