/** What stands in the fields of a form, by field; several where several may be chosen. */
export type Entries = Readonly<Record<string, string | readonly string[]>>;

type Entered = {
  value?: string | null;
  selected_option?: { value: string } | null;
  selected_options?: readonly { value: string }[];
  selected_time?: string | null;
};

/** What people entered, as Slack tells it; fields that were left empty are not there. */
export function readEntries(values: Readonly<Record<string, Readonly<Record<string, Entered>>>>): Entries {
  const entries: Record<string, string | readonly string[]> = {};
  for (const [id, elements] of Object.entries(values)) {
    const { value, selected_option: option, selected_options: options, selected_time: time } = elements[id] ?? {};
    const entry = options?.map((each) => each.value) ?? value ?? option?.value ?? time ?? '';
    if (entry.length > 0) entries[id] = entry;
  }
  return entries;
}

/** The entries of the fields below a prefix, without it. */
export function entriesBelow(prefix: string, entries: Entries): Entries {
  const below = Object.entries(entries).filter(([id]) => id.startsWith(`${prefix}.`));
  return Object.fromEntries(below.map(([id, entry]) => [id.slice(prefix.length + 1), entry]));
}

/** The same entries, of fields below a prefix. */
export function putBelow(prefix: string, entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [`${prefix}.${id}`, entry]));
}

export function entryOf(entries: Entries, id: string): string | undefined {
  const entry = entries[id];
  return typeof entry === 'string' ? entry : entry?.[0];
}
