import process from 'node:process';

/** What PostgreSQL's programs, and the ones that wrap them, look up: programs, libraries, places, the system's own. */
const NEEDED = new Set([
  'PATH',
  'HOME',
  'USER',
  'TMPDIR',
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
  'SYSTEMROOT',
  'WINDIR',
  'COMSPEC',
  'PATHEXT',
  'TEMP',
  'TMP',
  'USERNAME',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
]);

/** The environment of PostgreSQL's processes: without the tokens and settings of the bot. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const needed = Object.entries(process.env).filter(([name]) => NEEDED.has(name.toUpperCase()));
  return { ...Object.fromEntries(needed), LC_ALL: 'C' };
}
