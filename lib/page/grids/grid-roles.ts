/* What the markup of a grid of roles calls its parts. */
export const CONTAINER = '[role=grid],[role=table],[role=treegrid]';
export const HEADS = '[role=columnheader],[role=columngroup],th:not([role]):not([scope=row])';
export const ROWS = '[role=row],tr:not([role])';
export const CELLS = '[role=gridcell],[role=cell],[role=rowheader],td:not([role]),th[scope=row]:not([role])';
