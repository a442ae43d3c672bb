// The tests of this ring.
