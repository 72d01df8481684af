/// Sign-in by one-time link, and by choosing a member of the cast in a demonstration.
@NullMarked
package org.assay.identity.signin;

import org.jspecify.annotations.NullMarked;
