/// What is sold: the file of the operator, every version of it that was ever in use.
package org.inkwright.billing.catalogue;
