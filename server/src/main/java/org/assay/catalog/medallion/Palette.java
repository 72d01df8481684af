package org.assay.catalog.medallion;

/// Four sRGB colours, fixed so that an exported image matches the screen.
///
/// @param deep ground and main line
/// @param middle fine lines on the ground
/// @param light the inner disc
/// @param accent gold: the level, and the ring of an award
record Palette(String deep, String middle, String light, String accent) {}
