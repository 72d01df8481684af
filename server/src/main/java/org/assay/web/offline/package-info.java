/// What makes the platform an app on a phone: its manifest and icons, its service worker, and the page that is shown
/// where there is no connection. What the worker keeps, and for whom: ADR-0030.
@NullMarked
package org.assay.web.offline;

import org.jspecify.annotations.NullMarked;
