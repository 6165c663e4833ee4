/** What went wrong with how a delivery is written. */
export type LayoutProblem =
  // as a file: nothing of it is taken in
  | { readonly code: 'layout-file-unreadable' } // no layout of ours
  | { readonly code: 'layout-file-newer' } // made for a later version
  | { readonly code: 'layout-file-too-large'; readonly kilobytes: number }
  | { readonly code: 'layout-claims-other' } // it calls itself a format of CBS or NCO: there is none
  | { readonly code: 'layout-of-ours'; readonly id: string } // the id of a built-in one
  | { readonly code: 'layout-not-newer'; readonly id: string; readonly version: string } // other content needs a higher version
  | { readonly code: 'layout-known' } // taken in before, just so
  | { readonly code: 'layouts-full'; readonly limit: number }
  | { readonly code: 'layout-special-header'; readonly header: string } // a heading over what is never taken as special data
  // when it is used
  | { readonly code: 'layout-lacks-columns'; readonly fields: readonly string[] } // that the preset names
  | { readonly code: 'layout-one-branch' } // UWLR is of one branch, and the school has several
  // special data for a study, when a page is read
  | { readonly code: 'special-column-open'; readonly header: string } // a layout wants it, and nobody said yes or no
  | { readonly code: 'special-cells-unread'; readonly header: string; readonly count: number }; // no answer that the layout knows
