package org.inkwright.desktop.jobs;

import org.inkwright.manuscript.JobId;

/// What happened in a job, for somebody who wants to know.
///
/// @param title what it does, for which source
/// @param log its log in plain lines
record JobDetails(JobId job, String title, String log) {}
