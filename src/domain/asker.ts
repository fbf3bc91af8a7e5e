/** The member of staff who asks; decides which customers exist for the question. */
export type Asker = {
  /** Null only for the console administrator of a deployment that has no staff yet. */
  staffId: number | null;
  email: string;
  name: string;
  role: 'rep' | 'manager' | 'admin';
  team: string | null;
  /** In which their hours are meant; none: the business's own (asker-time-zone.ts). */
  timeZone?: string | null;
};
