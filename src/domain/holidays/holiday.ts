/** A day that is otherwise than the week says. */
export type Holiday = {
  on: string;
  name: string;
  /** Whether it is worked on all the same (调休). */
  working: boolean;
};
