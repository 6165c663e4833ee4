import { DOMAINS } from './fields.ts';
import type { ResultRecord } from './result-record.ts';

/**
 * What a preset may name and what the `domain` column of a file may hold: the glossary's domains, and the one school
 * subject that the glossary has no word for. Elsewhere (what a tool prints, what a column mapping says) English is `other`.
 */
export const TOPICS = [...DOMAINS, 'english'] as const;
export type Topic = (typeof TOPICS)[number];

export const topicOf = ({ domain, subject }: Pick<ResultRecord, 'domain' | 'subject'>): Topic => subject ?? domain;
