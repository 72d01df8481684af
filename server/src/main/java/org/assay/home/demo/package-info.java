/// The demonstration: two universities, their people and courses, and learners at every stage, made through the front
/// doors. Both universities and everybody in them are invented; Varnau College of Health takes its name from the
/// design.
///
/// **Start reading at** [Demonstration]. What happens stands in `resources/demo`: courses, and `stories.json`.
@NullMarked
package org.assay.home.demo;

import org.jspecify.annotations.NullMarked;
