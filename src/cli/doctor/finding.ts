import type { Bilingual } from '../../domain/locale.ts';

/** `problem` keeps Rapport from working; `hint` is worth knowing. */
export type Finding = {
  check:
    | 'node'
    | 'settings'
    | 'database'
    | 'migrations'
    | 'data'
    | 'staff'
    | 'slack'
    | 'model'
    | 'mail'
    | 'notices'
    | 'port'
    | 'jobs';
  state: 'ok' | 'hint' | 'problem';
  text: Bilingual;
  /** What to do about it. */
  mend?: Bilingual;
};
