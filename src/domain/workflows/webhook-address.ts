/** An address for who may not read it: of a webhook the path is often the secret. */
export function hiddenAddress(url: string): string {
  return `https://${new URL(url).host}/…`;
}

/** Whether an address holds a user name or a password, which would be kept and shown with it. */
export function hasCredentials(url: string): boolean {
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
}
