/** A whole number from 0 up to, not including, `below`; every one as likely. Handed in: tests draw their own. */
export type Draw = (below: number) => number;
