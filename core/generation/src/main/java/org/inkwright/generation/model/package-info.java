/// The way to text models: a port, two clients, the services that are known, and a trial of a
/// connection.
///
/// Start reading at [TextModel]; [Provider#open] gives one.
package org.inkwright.generation.model;
