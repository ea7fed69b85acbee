import { PlainError } from '../plain-error.mjs';

const oldestNpm = 10;

/**
 * @param {string | undefined} userAgent what npm says of itself in npm_config_user_agent, "npm/11.1.0 node/v20.19.2 linux x64"
 */
export function refuseOldNpm(userAgent) {
  const version = /^npm\/(\d+)(\S*)/.exec(userAgent ?? '');
  if (version === null || Number(version[1]) >= oldestNpm) return;
  throw new PlainError(
    `Waymark needs npm ${oldestNpm} or newer; this is npm ${version[1]}${version[2]}.`,
    'Install a newer Node.js from https://nodejs.org, or run "npm install --global npm", and start again.',
  );
}

/** @param {NodeJS.Platform} platform */
export function refuseWindows(platform) {
  if (platform !== 'win32') return;
  throw new PlainError('Waymark starts on Linux and macOS.', 'On Windows, use the Windows Subsystem for Linux: https://learn.microsoft.com/windows/wsl');
}
