package org.assay.catalog.medallion;

/// For which size on screen a medallion is drawn.
public enum Size {
    /// 96 pixels and more: with lettering, level and fine lines.
    FULL,
    /// Below 96 pixels: no lettering, thicker lines, a larger boss. Below 24 pixels show no medallion at all.
    SMALL
}
