/// Classes that break each structure rule once, to show that the rules can fail.
package org.inkwright.testing.samples;
