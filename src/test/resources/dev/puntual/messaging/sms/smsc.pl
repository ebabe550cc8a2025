# A message centre by another hand (Debian's libnet-smpp-perl): binds whoever comes, takes what is submitted,
# writes down what it understood, and sends a receipt. Port and file to write to are its arguments.
use strict;
use warnings;
use Net::SMPP;

my ($port, $file) = @ARGV;
my $door = Net::SMPP->new_listen('127.0.0.1', port => $port) or die "no door: $!";
print "ready\n";
$| = 1;
my $line = $door->accept or die "nobody came";
my $number = 700;
my %receipts;
while (my $pdu = $line->read_pdu) {
  my $command = $pdu->{cmd};
  if ($command == Net::SMPP::CMD_bind_transceiver) {
    $line->bind_transceiver_resp(system_id => 'peer', seq => $pdu->{seq});
  } elsif ($command == Net::SMPP::CMD_submit_sm) {
    my $id = $number++;
    open(my $out, '>>', $file) or die;
    print $out join(' ', $id, $pdu->{source_addr_ton}, $pdu->{source_addr}, $pdu->{destination_addr}, $pdu->{esm_class},
      $pdu->{data_coding}, $pdu->{registered_delivery}, $pdu->{validity_period}, unpack('H*', $pdu->{short_message})), "\n";
    close $out;
    $line->submit_sm_resp(message_id => "$id", seq => $pdu->{seq});
    if ($pdu->{registered_delivery}) {
      $line->deliver_sm(
        async => 1, esm_class => 4, source_addr => $pdu->{destination_addr}, destination_addr => $pdu->{source_addr},
        short_message => "id:$id sub:001 dlvrd:001 submit date:2603101000 done date:2603101001 stat:DELIVRD err:000 text:");
    }
    if ($pdu->{short_message} =~ /^long answer/) {
      my @said = ('No voy a poder pagar esta semana, ', 'pero el viernes 13 ', 'paso a la tienda');
      for my $which (2, 0, 1) {
        $line->deliver_sm(
          async => 1, esm_class => 0x40, source_addr_ton => 1, source_addr => $pdu->{destination_addr}, data_coding => 1,
          destination_addr => $pdu->{source_addr}, short_message => pack('C6', 5, 0, 3, 77, 3, $which + 1) . $said[$which]);
      }
      for my $which (1, 2, 0) {
        $line->deliver_sm(
          async => 1, source_addr_ton => 1, source_addr => '528199999999', destination_addr => $pdu->{source_addr}, data_coding => 1,
          short_message => $said[$which], sar_msg_ref_num => pack('n', 4711), sar_total_segments => pack('C', 3),
          sar_segment_seqnum => pack('C', $which + 1));
      }
    }
  } elsif ($command == Net::SMPP::CMD_enquire_link) {
    $line->enquire_link_resp(seq => $pdu->{seq});
  } elsif ($command == Net::SMPP::CMD_unbind) {
    $line->unbind_resp(seq => $pdu->{seq});
    last;
  }
}
