// Package delimited reads files of comma-separated values of any size: it cuts them
// into chunks of whole records, which several goroutines can then take apart, and
// splits a record into its fields. It knows nothing of what the fields mean.
//
// A record without a quote is split at its commas. Any other is read by the rules of
// [encoding/csv], except that a quote which never ends, or ends in the middle of a
// field, spoils the line alone in which its record begins. Empty lines are no
// records.
package delimited
