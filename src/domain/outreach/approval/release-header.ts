import { createHash } from 'node:crypto';
import { canonicalJson } from '../../canonical-json.ts';
import type { Draft } from '../draft/draft.ts';

/** Who approved it and for when: part of what is approved, so that no approval can be moved, stretched or signed over. */
export type ApprovalTerms = {
  approverId: number | null;
  approverEmail: string;
  approvedAt: Date;
  releaseAt: Date;
  expiresAt: Date;
};

/** Everything of an approved outreach that its recipients share, as it stands in the database. */
export type ReleaseHeader = {
  outreachId: number;
  channel: string;
  purpose: string;
  origin: string;
  /** Who sends what has no sender of its own. */
  author: { id: number | null; email: string; name: string | null };
  playbook: { key: string; version: number; strategy: unknown };
  /** `current` is the version that the company now makes: an offer that was changed or archived is no longer the approved one. */
  offer: { key: string; version: number; terms: unknown; current: number; isArchived: boolean } | null;
  audience: unknown;
  /** As planned, and the version that the segment has now. */
  rule: unknown;
  segmentVersion: number | null;
  sendAt: Date | null;
  plannedAt: Date;
  windowDays: number;
  holdoutShare: number;
  /** The last revision of each language. */
  drafts: readonly (Draft & { language: string; revision: number })[];
  /** What stands in the footer of every message. */
  company: { name: string | null; postalAddress: string | null };
  approval: ApprovalTerms;
};

/** SHA-256 over everything that the recipients share. */
export function headerHash(header: ReleaseHeader): string {
  return createHash('sha256').update(canonicalJson(header)).digest('hex');
}
