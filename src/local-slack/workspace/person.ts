/** A member of the workspace, as the one who starts the local Slack names them. */
export type Person = {
  id: string;
  name: string;
  email: string;
  locale: 'en-US' | 'zh-CN';
  timeZone: string;
  title?: string;
  /** Another workspace that the person belongs to: an outsider, here by a shared channel. */
  teamId?: string;
};
