/** Where a customer ends messages; the same address takes mail programs' one click (RFC 8058). */
export function unsubscribeUrl(publicUrl: string, token: string): string {
  return `${withoutSlash(publicUrl)}/u/${token}`;
}

/** Where a customer answers the survey of a message. */
export function surveyUrl(publicUrl: string, token: string): string {
  return `${withoutSlash(publicUrl)}/s/${token}`;
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}
