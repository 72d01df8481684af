/// The demonstration: a university, its people and one course, made through the front doors.
@NullMarked
package org.assay.home.demo;

import org.jspecify.annotations.NullMarked;
