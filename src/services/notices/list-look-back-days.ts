/** Older lists nobody looks at. */
export const LIST_LOOK_BACK_DAYS = 2;
