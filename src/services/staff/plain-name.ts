import { foldTraditional } from '../../domain/fold-traditional.ts';

/** A name or address of staff as it is compared: full-width forms, traditional signs, case and spaces around it do not matter. */
export function plainName(text: string): string {
  return foldTraditional(text.normalize('NFKC')).trim().toLowerCase();
}
